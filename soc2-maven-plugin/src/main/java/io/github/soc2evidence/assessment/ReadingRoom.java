package io.github.soc2evidence.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Blobs come one after the other; what they say is worked out beside, by as many processors as there are. Whoever brings
 * the blobs lends a hand where they come faster than they are read. What is read is taken by that thread alone.
 */
final class ReadingRoom<T> {
    /** At first, so that a short run is shared too. */
    private static final int FEW = 16;

    /** Later, because handing over costs as much as reading a few. */
    private static final int MANY = 256;

    /** So that a few batches fit in memory even of the largest files there may be. */
    private static final int BYTES = 1 << 20;

    private final int mostUnderWay = 2 * ForkJoinPool.getCommonPoolParallelism();
    private final Deque<ForkJoinTask<List<T>>> underWay = new ArrayDeque<>();
    private final Consumer<T> taker;
    private List<Supplier<T>> batch = new ArrayList<>(FEW);
    private int enough = FEW;
    private long bytes;

    ReadingRoom(Consumer<T> taker) {
        this.taker = taker;
    }

    /** Whether a file of a size is read at once by whoever has it, and none beside it. */
    static boolean isLarge(long size) {
        return size > BYTES;
    }

    /**
     * To be read here or beside.
     *
     * @param size of what is held for it, in bytes
     */
    void bring(long size, Supplier<T> reading) {
        if (isLarge(size)) {
            taker.accept(reading.get());
            return;
        }
        batch.add(reading);
        bytes += size;
        if (batch.size() >= enough || bytes >= BYTES) {
            handOver();
        }
    }

    private void handOver() {
        List<Supplier<T>> full = batch;
        enough = Math.min(2 * enough, MANY);
        batch = new ArrayList<>(enough);
        bytes = 0;
        if (underWay.size() < mostUnderWay) {
            underWay.add(ForkJoinPool.commonPool().submit(() -> read(full)));
        } else {
            read(full).forEach(taker);
        }
        while (!underWay.isEmpty() && underWay.element().isDone()) {
            underWay.remove().join().forEach(taker);
        }
    }

    /** Until all that was brought is taken. */
    void close() {
        read(batch).forEach(taker);
        batch = List.of();
        underWay.forEach(task -> task.join().forEach(taker));
        underWay.clear();
    }

    private static <T> List<T> read(List<Supplier<T>> some) {
        List<T> read = new ArrayList<>(some.size());
        some.forEach(pending -> read.add(pending.get()));
        return read;
    }
}
