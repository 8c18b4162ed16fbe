package io.github.soc2evidence.rule.registry;

import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Rule;

/** A rule in the registry. Its severity may be raised by the record, never lowered. */
public record Entry<S>(Rule<S> rule, Severity severity, Bearing bearing) {}
