package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.source.git.ChainPass.Block;
import io.github.soc2evidence.source.git.FirstParents.Link;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one block of the chain. Goes through it in the direction in which its pack stores deltas: JGit keeps
 * only the base it used last, and the wrong way round costs two to three times as much.
 */
final class BlockDiff {
    private final VerifiedObjects objects;
    private final TreePaths paths;
    private final PackOffsets offsets;
    private final RootTree root;

    BlockDiff(VerifiedObjects objects, TreePaths paths, PackOffsets offsets, String root) {
        this.objects = objects;
        this.paths = paths;
        this.offsets = offsets;
        this.root = new RootTree(root);
    }

    /** Oldest first. */
    List<Step> steps(Block block) {
        List<Link> links = block.links();
        int oldest = links.size() - 1;
        Step[] steps = new Step[oldest];
        boolean forward =
                offsets.isBefore(links.get(oldest).tree(), links.get(0).tree());
        if (forward) {
            forward(links, steps);
        } else {
            backward(links, steps);
        }
        List<Step> all = new ArrayList<>(links.size());
        if (block.reachesTheFirst()) {
            all.add(first(links.get(oldest)));
        }
        all.addAll(Arrays.asList(steps));
        return all;
    }

    private Step first(Link link) {
        List<PathChange> changes = new ArrayList<>();
        new Folder("", TreeBytes.NONE).moveTo(read(rootOf(link)), move(link, forwardInto(changes)));
        return new Step(link.commit(), changes);
    }

    private void forward(List<Link> links, Step[] steps) {
        int oldest = links.size() - 1;
        Optional<ObjectId> at = rootOf(links.get(oldest));
        Folder folder = new Folder("", read(at));
        for (int i = oldest - 1; i >= 0; i--) {
            Link link = links.get(i);
            List<PathChange> changes = new ArrayList<>(2);
            Optional<ObjectId> tree = rootOf(link);
            if (!tree.equals(at)) {
                folder.moveTo(read(tree), move(link, forwardInto(changes)));
                at = tree;
            }
            steps[oldest - 1 - i] = new Step(link.commit(), changes);
        }
    }

    private void backward(List<Link> links, Step[] steps) {
        int oldest = links.size() - 1;
        Optional<ObjectId> at = rootOf(links.get(0));
        Folder folder = new Folder("", read(at));
        for (int i = 0; i < oldest; i++) {
            Link link = links.get(i);
            List<PathChange> changes = new ArrayList<>(2);
            Optional<ObjectId> before = rootOf(links.get(i + 1));
            if (!before.equals(at)) {
                folder.moveTo(read(before), move(link, backwardInto(changes)));
                at = before;
            }
            steps[oldest - 1 - i] = new Step(link.commit(), changes);
        }
    }

    private Optional<ObjectId> rootOf(Link link) {
        return root.in(link.tree(), objects, link.id());
    }

    private byte[] read(Optional<ObjectId> tree) {
        return tree.isPresent() ? objects.tree(tree.get()) : TreeBytes.NONE;
    }

    private Folder.Move move(Link link, Folder.Differences differences) {
        return new Folder.Move(objects, paths, link.id(), differences);
    }

    private Folder.Differences forwardInto(List<PathChange> changes) {
        return (path, before, after) -> changes.add(change(path, after));
    }

    private Folder.Differences backwardInto(List<PathChange> changes) {
        return (path, after, before) -> changes.add(change(path, after));
    }

    private PathChange change(String path, @Nullable TreeBytes after) {
        return new PathChange(path, after == null ? Optional.empty() : Optional.of(paths.entry(path, after)));
    }
}
