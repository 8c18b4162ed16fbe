package io.github.soc2evidence.authoring.example;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How one term went otherwise than planned.
 *
 * @param skipped nothing was done
 * @param performed done on another day
 * @param filed recorded on another day than the one after it was done
 * @param outcome what came of it
 */
record Twist(boolean skipped, Optional<LocalDate> performed, Optional<LocalDate> filed, String outcome) {
    static final Twist NONE = new Twist(false, Optional.empty(), Optional.empty(), "met");
    static final Twist SKIPPED = new Twist(true, Optional.empty(), Optional.empty(), "met");

    static Twist on(String day) {
        return new Twist(false, Optional.of(LocalDate.parse(day)), Optional.empty(), "met");
    }

    Twist filedOn(String day) {
        return new Twist(skipped, performed, Optional.of(LocalDate.parse(day)), outcome);
    }

    Twist with(String came) {
        return new Twist(skipped, performed, filed, came);
    }
}
