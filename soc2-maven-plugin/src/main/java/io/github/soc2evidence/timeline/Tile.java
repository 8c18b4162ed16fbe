package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;

/**
 * What one delivery covers of a slice.
 *
 * @param days those of the slice that it is about
 */
public record Tile(Delivery delivery, Days days) {
    /** Whether it was extracted before the last of these days was over, so that more could still happen. */
    public boolean isEarly() {
        return !delivery.extracted().isAfter(days.to());
    }
}
