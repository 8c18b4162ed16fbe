package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Commit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a commit of the chain was recorded.
 *
 * @param position its place on the chain, the oldest being 0
 * @param at the recorded time: the commit's own clock, or what the chain around it allows
 * @param clock what the commit says itself; absent where that is unreadable or from before git existed
 * @param deviation how far the commit's clock lies outside of what the chain around it allows; zero where it fits
 */
public record Recorded(int position, Commit commit, Instant at, Optional<Instant> clock, Duration deviation) {}
