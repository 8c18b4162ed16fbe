package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Span;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one requirement or policy sets, by name; what lies deeper goes by a dotted one. */
public final class Settings {
    private static final String PARAMETERS = "/parameters";

    private final Map<String, Setting> byKey = new TreeMap<>();

    private Settings() {}

    /** How often, within what, and every parameter. A key of the format goes before a parameter of its name. */
    public static Settings of(Requirement requirement) {
        Settings settings = new Settings();
        settings.parameters("", requirement.parameters(), requirement.at().pointer() + PARAMETERS, requirement.at());
        settings.put("cadence", requirement.cadence());
        settings.put("every", requirement.every());
        settings.put("due-within", requirement.dueWithin());
        settings.put("grace", requirement.grace());
        settings.put("max-age", requirement.maxAge());
        settings.put("tolerance", requirement.tolerance());
        return settings;
    }

    public static Settings of(Policy policy) {
        Settings settings = new Settings();
        settings.parameters("", policy.parameters(), PARAMETERS, Place.START);
        return settings;
    }

    private void put(String key, Optional<? extends Located<?>> written) {
        written.ifPresent(
                any -> byKey.put(key, new Setting(key, any.value(), any.at().pointer(), any.at())));
    }

    private void parameters(String prefix, Map<?, ?> values, String pointer, Place at) {
        values.forEach((name, plain) -> {
            String key = prefix + name;
            String here = pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
            Object value = plain == null ? "" : Setting.read(plain);
            if (value instanceof Map<?, ?> deeper && !(value instanceof Span)) {
                parameters(key + ".", deeper, here, at);
            } else {
                byKey.put(key, new Setting(key, value, here, at));
            }
        });
    }

    public Collection<Setting> all() {
        return byKey.values();
    }

    public Optional<Setting> get(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
