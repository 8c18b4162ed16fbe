package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.authoring.Bytes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a new record begins with. */
public final class Template {
    private Template() {}

    /**
     * Every file, by its path from the root of the record.
     *
     * @param pluginVersion what its pom.xml names
     */
    public static SortedMap<String, byte[]> files(Particulars theirs, String pluginVersion) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        TemplateFiles.all().forEach((path, bytes) -> files.put(path, filled(path, bytes, theirs, pluginVersion)));
        files.put(Receipt.PATH, Bytes.utf8(Receipt.of(pluginVersion, files).text()));
        return files;
    }

    private static byte[] filled(String path, byte[] bytes, Particulars theirs, String pluginVersion) {
        if (path.equals("pom.xml")) {
            return Bytes.utf8(Filling.pom(Bytes.read(bytes), pluginVersion));
        }
        return isManaged(path) || !(path.endsWith(".yaml") || path.startsWith("policies/"))
                ? bytes
                : Bytes.utf8(Filling.yaml(Bytes.read(bytes), theirs));
    }

    /** Files that newer versions of the plugin bring newer ones of: nobody needs to write in them. */
    static boolean isManaged(String path) {
        return Stream.of(TemplateFiles.SCHEMAS_HERE, ".github/workflows/", ".mvn/", ".vscode/")
                        .anyMatch(path::startsWith)
                || Stream.of(".gitlab-ci.yml", ".editorconfig", "mvnw", "mvnw.cmd")
                        .anyMatch(path::equals);
    }

    /** Files that a record is begun with and then belong to those who keep it, and of which there may be more one day. */
    static boolean isStarter(String path) {
        return (path.startsWith("controls/") && path.endsWith(".yaml"))
                || (path.startsWith("policies/") && path.endsWith(".md"));
    }
}
