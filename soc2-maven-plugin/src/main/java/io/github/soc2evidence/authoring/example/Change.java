package io.github.soc2evidence.authoring.example;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that reached the branch.
 *
 * @param name unlike any other; a pull request's branch is called so
 * @param at when it reached the branch
 * @param author who opened the pull request, or pushed
 * @param merger who merged it; with a squash git does not say
 * @param slow by how much the clock of whoever pushed was behind
 */
record Change(
        String name,
        Route route,
        Instant at,
        Staff author,
        Staff merger,
        String title,
        String body,
        List<Step> steps,
        Duration slow) {
    enum Route {
        /** A pull request, merged with a merge commit. */
        MERGE,
        /** A pull request, squashed by the forge. */
        SQUASH,
        /** A commit pushed to the branch. */
        PUSH,
        /** A commit made beside the branch and pushed after a plain {@code git pull}. */
        FOXTROT
    }

    /** One commit of a pull request, or the one that is pushed. */
    record Step(Instant at, Staff author, String message, Files files) {}

    static Change push(String name, Staff author, Instant at, String title, Files files) {
        return new Change(
                name,
                Route.PUSH,
                at,
                author,
                author,
                title,
                "",
                List.of(new Step(at, author, title, files)),
                Duration.ZERO);
    }

    /** A pull request of one commit, written two hours before it is merged. */
    static Change request(
            String name, Route route, Staff author, Staff merger, Instant at, String title, String body, Files files) {
        Instant written = at.minus(Duration.ofMinutes(131));
        return new Change(
                name,
                route,
                at,
                author,
                merger,
                title,
                body,
                List.of(new Step(written, author, title, files)),
                Duration.ZERO);
    }

    Change behind(Duration time) {
        return new Change(name, route, at, author, merger, title, body, steps, time);
    }
}
