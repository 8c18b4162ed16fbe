package io.github.soc2evidence.authoring.example;

import java.util.List;
import java.util.Random;

/** Chance that falls the same way each time: by name. */
final class Dice {
    private final Random random;

    private Dice(Random random) {
        this.random = random;
    }

    static Dice of(String name) {
        // Both hash and generator are specified to the bit; the factor keeps similar names apart.
        return new Dice(new Random(name.hashCode() * 0x9E3779B97F4A7C15L));
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T one(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
