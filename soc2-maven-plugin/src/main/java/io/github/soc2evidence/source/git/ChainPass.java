package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Progress;
import io.github.soc2evidence.source.git.FirstParents.Link;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The one pass over the history (trust.md, Reading 6). Commits are walked here; the trees of each block of neighbours
 * are compared on two threads behind it, because computing every id again costs about as much as reading.
 */
final class ChainPass {
    /** Short enough that the second thread has a part of most histories. */
    private static final int FIRST_BLOCK = 4096;

    /** Long enough that a block's first reading of each folder, through a whole chain of deltas, does not count. */
    private static final int BLOCK = 2 * FIRST_BLOCK;

    /** So many commits that to read their folders once more does not count. */
    private static final int WORTH_SHARING = 64;

    private static final int THREADS = 2;

    private final Supplier<VerifiedObjects> objects;
    private final PackOffsets offsets;
    private final TreePaths paths = new TreePaths();
    private final String root;
    private final Progress progress;
    private final AtomicInteger walked = new AtomicInteger();
    private final AtomicInteger compared = new AtomicInteger();

    ChainPass(Supplier<VerifiedObjects> objects, PackOffsets offsets, String root, Progress progress) {
        this.objects = objects;
        this.offsets = offsets;
        this.root = root;
        this.progress = progress;
    }

    Chain chain(ObjectId tip, Predicate<Commit> foxtrot) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ChainPass::daemon);
        try {
            List<Future<List<Step>>> blocks = new ArrayList<>();
            Set<Oid> foxtrots = new HashSet<>();
            walk(tip, foxtrot, foxtrots, block -> blocks.add(threads.submit(() -> steps(block))));
            return new Chain(joined(blocks), foxtrots);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Blocks overlap by one commit: the oldest of a block is compared with the one before it. */
    private void walk(ObjectId tip, Predicate<Commit> foxtrot, Set<Oid> foxtrots, BlockReader reader) {
        try (VerifiedObjects own = objects.get()) {
            var commits = new FirstParents(own, tip, foxtrot);
            int length = FIRST_BLOCK;
            List<Link> links = new ArrayList<>();
            for (var next = commits.next(); next.isPresent(); next = commits.next()) {
                Link link = next.get();
                if (link.foxtrot()) {
                    foxtrots.add(link.commit().id());
                }
                links.add(link);
                walked.incrementAndGet();
                if (links.size() > length) {
                    reader.read(new Block(links, false));
                    length = BLOCK;
                    links = new ArrayList<>(BLOCK + 1);
                    links.add(link);
                }
            }
            // Halved, so that both threads have a part of it.
            int half = links.size() > WORTH_SHARING ? links.size() / 2 : 0;
            if (half > 0) {
                reader.read(new Block(links.subList(0, half + 1), false));
            }
            reader.read(new Block(links.subList(half, links.size()), true));
        }
    }

    private List<Step> steps(Block block) {
        try (VerifiedObjects own = objects.get()) {
            List<Step> steps = new BlockDiff(own, paths, offsets, root).steps(block);
            progress.reached(Progress.Work.HISTORY, compared.addAndGet(steps.size()), walked.get());
            return steps;
        }
    }

    private static List<Step> joined(List<Future<List<Step>>> newestFirst) {
        List<Step> steps = new ArrayList<>();
        Collections.reverse(newestFirst);
        for (Future<List<Step>> block : newestFirst) {
            steps.addAll(result(block));
        }
        return steps;
    }

    private static List<Step> result(Future<List<Step>> block) {
        try {
            return block.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof CannotAssess cannot) {
                throw cannot;
            }
            if (failed.getCause() instanceof StackOverflowError tooDeep) {
                throw tooDeep;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CannotAssess.error("the walk of the history was interrupted", "run the goal again");
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "soc2-trees");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Neighbours on the chain, newest first.
     *
     * @param reachesTheFirst whether the oldest one is the chain's first commit, and not the one before this block
     */
    record Block(List<Link> links, boolean reachesTheFirst) {}

    private interface BlockReader {
        void read(Block block);
    }
}
