package io.github.soc2evidence.reader;

import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.format.DateFormat;
import com.networknt.schema.keyword.FormatKeyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draft 2020-12, cut down to the keywords that our schemas use: the full one loads every format there is. */
final class OurDialect {
    private static final String ID = "https://json-schema.org/draft/2020-12/schema";

    private OurDialect() {}

    static Dialect create() {
        return new Dialect.Builder(ID)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .idKeyword("$id")
                .keyword(new FormatKeyword(Map.of()))
                .format(new DateFormat())
                .keywords(List.of(
                        KeywordType.REF,
                        KeywordType.TYPE,
                        KeywordType.ENUM,
                        KeywordType.CONST,
                        KeywordType.PATTERN,
                        KeywordType.MAX_LENGTH,
                        KeywordType.MINIMUM,
                        KeywordType.MAXIMUM,
                        KeywordType.ITEMS,
                        KeywordType.MIN_ITEMS,
                        KeywordType.MAX_ITEMS,
                        KeywordType.UNIQUE_ITEMS,
                        KeywordType.PROPERTIES,
                        KeywordType.REQUIRED,
                        KeywordType.ADDITIONAL_PROPERTIES,
                        KeywordType.MIN_PROPERTIES,
                        KeywordType.MAX_PROPERTIES,
                        KeywordType.DEPENDENT_REQUIRED,
                        KeywordType.ONE_OF,
                        KeywordType.ANY_OF))
                // allOf leads others to the schema of a type; ByType asks that one alone.
                .keywords(Stream.of("$schema", "$id", "$defs", "title", "description", "default", "examples", "allOf")
                        .map(NonValidationKeyword::new)
                        .toList())
                .build();
    }
}
