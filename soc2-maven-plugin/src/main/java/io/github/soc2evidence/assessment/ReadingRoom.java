package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Secret;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.reader.SecretScan;
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
final class ReadingRoom {
    /** At first, so that a short run is shared too. */
    private static final int FEW = 16;

    /** Later, because handing over costs as much as reading a few. */
    private static final int MANY = 256;

    /** So that a few batches fit in memory even of the largest files there may be. */
    private static final int BYTES = 1 << 20;

    /** What a file says, and what it gives away. */
    record Read(Oid id, FileKind kind, Reading<?> reading, List<Secret> secrets) {}

    private final DocumentReader reader = new DocumentReader();
    private final int mostUnderWay = 2 * ForkJoinPool.getCommonPoolParallelism();
    private final Deque<ForkJoinTask<List<Read>>> underWay = new ArrayDeque<>();
    private final Consumer<Read> taker;
    private List<Supplier<Read>> batch = new ArrayList<>(FEW);
    private int enough = FEW;
    private int bytes;

    ReadingRoom(Consumer<Read> taker) {
        this.taker = taker;
    }

    /** A very large file is read at once, and none beside it. */
    void bring(Oid id, FileKind kind, byte[] content) {
        if (content.length > BYTES) {
            taker.accept(read(id, kind, content));
            return;
        }
        batch.add(() -> read(id, kind, content));
        bytes += content.length;
        if (batch.size() >= enough || bytes >= BYTES) {
            handOver();
        }
    }

    private Read read(Oid id, FileKind kind, byte[] content) {
        return new Read(id, kind, reader.read(kind, content), SecretScan.in(content));
    }

    private void handOver() {
        List<Supplier<Read>> full = batch;
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

    private static List<Read> read(List<Supplier<Read>> some) {
        List<Read> read = new ArrayList<>(some.size());
        some.forEach(pending -> read.add(pending.get()));
        return read;
    }
}
