package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import java.util.Optional;

/**
 * Something a file says that cannot be read, or must not be said.
 *
 * @param past the commit whose revision this is; absent for the assessed commit, where it can still be mended
 */
public record InvalidFile(String path, Place at, String message, Optional<Recorded> past) {
    public Location location() {
        Location here = Location.of(path, at);
        return past.map(recorded -> here.in(recorded.commit().id())).orElse(here);
    }
}
