package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.model.Place;
import java.util.Optional;

/** A name that a file refers to, and what is wrong with it. */
record Reference(String path, Place at, Optional<String> problem) {}
