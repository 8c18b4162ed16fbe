package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Secret;
import java.util.List;
import java.util.SortedMap;

/**
 * What the record's own files hold that does not belong in them, by path; a file without any is absent.
 *
 * @param placeholders values that only keep a place; of files that do not parse none are known
 * @param secrets what is given away, by line
 */
public record Leftovers(
        SortedMap<String, List<Located<String>>> placeholders, SortedMap<String, List<Secret>> secrets) {}
