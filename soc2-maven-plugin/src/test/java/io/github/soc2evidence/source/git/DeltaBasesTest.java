package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jgit.lib.Constants;
import org.junit.jupiter.api.Test;

class DeltaBasesTest {
    private static final int SIZE = 1 << 15;

    private final DeltaBases bases = new DeltaBases();

    @Test
    void packsMayHaveObjectsAtTheSameOffset() {
        byte[] one = new byte[SIZE];
        byte[] two = new byte[SIZE];
        bases.put(0, 12, Constants.OBJ_TREE, one);
        bases.put(1, 12, Constants.OBJ_BLOB, two);
        assertThat(bases.object(0, 12)).isSameAs(one);
        assertThat(bases.type(0, 12)).isEqualTo(Constants.OBJ_TREE);
        assertThat(bases.object(1, 12)).isSameAs(two);
        assertThat(bases.type(1, 12)).isEqualTo(Constants.OBJ_BLOB);
        assertThat(bases.holds(2, 12)).isFalse();
    }

    @Test
    void whatIsUsedStaysAndWhatIsNotGoes() {
        byte[] used = new byte[SIZE];
        bases.put(0, 0, Constants.OBJ_TREE, used);
        bases.put(0, 1, Constants.OBJ_TREE, new byte[SIZE]);
        for (int i = 2; i < 5000; i++) {
            bases.put(0, i, Constants.OBJ_TREE, new byte[SIZE]);
            assertThat(bases.object(0, 0)).isSameAs(used);
        }
        assertThat(bases.holds(0, 1)).isFalse();
    }

    @Test
    void itHoldsNoMoreThanItMay() {
        for (int i = 0; i < 5000; i++) {
            bases.put(0, i, Constants.OBJ_TREE, new byte[SIZE]);
        }
        int held = 0;
        for (int i = 0; i < 5000; i++) {
            held += bases.holds(0, i) ? SIZE : 0;
        }
        assertThat(held).isBetween(9 << 20, 24 << 20);
    }

    @Test
    void norMoreObjects() {
        for (int i = 0; i < 50_000; i++) {
            bases.put(0, i, Constants.OBJ_TREE, new byte[100]);
        }
        int held = 0;
        for (int i = 0; i < 50_000; i++) {
            held += bases.holds(0, i) ? 1 : 0;
        }
        assertThat(held).isBetween(5000, 12_288);
    }

    @Test
    void largeObjectsAndClearedOnesAreNotHeld() {
        bases.put(0, 0, Constants.OBJ_TREE, new byte[(1 << 16) + 1]);
        assertThat(bases.holds(0, 0)).isFalse();
        bases.put(0, 1, Constants.OBJ_TREE, new byte[SIZE]);
        bases.clear();
        assertThat(bases.holds(0, 1)).isFalse();
    }
}
