package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which files of a record git passes through a filter on their way into a work tree (gitattributes(5)). */
final class Filters {
    private static final int LONGEST_NAME = 80;

    private final String root;
    private final Map<String, String> macros = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();

    /**
     * The two files that may define macros.
     *
     * @param root the evidence root from the repository's root, empty or ending in a slash
     */
    Filters(String root, byte[] top, byte[] info) {
        this.root = root;
        FilterLines.macros(top, macros);
        FilterLines.macros(info, macros);
    }

    /**
     * An attributes file.
     *
     * @param place as an overlay names it
     * @param folder what it speaks of, from the repository's root, empty or ending in a slash
     */
    private record Source(String place, String folder, List<FilterLines.Line> lines) {}

    private record Applied(Source source, FilterLines.Line line) {}

    /** Adds the attributes file of a folder; what it says yields to what is added later. */
    void add(String folder, byte[] file) {
        String path = folder + ".gitattributes";
        add(path.startsWith(root) ? path.substring(root.length()) : "/" + path, folder, file);
    }

    /** Adds {@code info/attributes}, which has the last word. */
    void addLast(byte[] file) {
        add("info/attributes", "", file);
    }

    private void add(String place, String folder, byte[] file) {
        List<FilterLines.Line> lines = FilterLines.of(file, macros);
        if (!lines.isEmpty()) {
            sources.add(new Source(place, folder, lines));
        }
    }

    /**
     * The filters that apply to some of these files, each once for the attributes file that says so.
     *
     * @param paths below the evidence root
     */
    List<Overlay> over(List<String> paths) {
        Map<String, Overlay> all = new TreeMap<>();
        if (!sources.isEmpty()) {
            for (String path : paths) {
                applied(root + path)
                        .map(Filters::overlay)
                        .ifPresent(overlay ->
                                all.merge(overlay.place() + " " + overlay.name(), overlay, Filters::together));
            }
        }
        return List.copyOf(all.values());
    }

    private Optional<Applied> applied(String path) {
        Optional<Applied> last = Optional.empty();
        for (Source source : sources) {
            if (path.startsWith(source.folder())) {
                String below = bytes(path.substring(source.folder().length()));
                for (FilterLines.Line line : source.lines()) {
                    if (line.pattern().matches(below)) {
                        last = Optional.of(new Applied(source, line));
                    }
                }
            }
        }
        return last.filter(applied -> !applied.line().filter().isEmpty());
    }

    private static Overlay overlay(Applied applied) {
        String place = applied.source().place();
        String name = applied.line().filter();
        boolean below = place.endsWith(".gitattributes") && !place.startsWith("/");
        Optional<Location> at = below
                ? Optional.of(Location.of(place, new Place("", applied.line().number(), 1)))
                : Optional.empty();
        return new Overlay(
                Overlay.Kind.FILTER,
                place,
                Printable.escaped(name.substring(0, Math.min(LONGEST_NAME, name.length()))),
                1,
                at);
    }

    private static Overlay together(Overlay first, Overlay next) {
        return new Overlay(first.kind(), first.place(), first.name(), first.count() + next.count(), first.at());
    }

    private static String bytes(String path) {
        return new String(path.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
