package io.github.soc2evidence.authoring.filing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The draw that somebody asks for, as it was typed.
 *
 * @param requirement whose population is drawn from; absent where a sample is to be enlarged
 * @param population its own name, where the requirement has several
 * @param size where it is not as many as usual
 * @param extend the sample that is to be enlarged
 * @param now what the clock said when the run began: when the seed was given, where nobody says so
 */
public record SamplingRequest(
        Optional<String> requirement,
        Optional<String> population,
        Optional<String> seed,
        Optional<String> seedBy,
        Optional<String> seedOn,
        OptionalInt size,
        Optional<String> reason,
        Optional<String> extend,
        Instant now) {}
