package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.TreeEntry;
import java.util.Optional;

/**
 * What lies below the evidence root and is never read or followed: a link, a submodule, or whatever has an unsafe path.
 *
 * @param path of the link or submodule, or up to the unsafe name, as a printable stand-in
 * @param why what is wrong with it, to be read after the path
 * @param entries how many there are at or below the path, at most
 * @param past the commit that brought it, where the assessed commit holds it no more; absent where it can be mended
 */
public record Irregular(String path, TreeEntry.Kind kind, String why, int entries, Optional<Recorded> past) {
    public Location location() {
        Location here = Location.of(path);
        return past.map(recorded -> here.in(recorded.commit().id())).orElse(here);
    }
}
