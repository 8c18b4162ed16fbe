package io.github.soc2evidence.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"1KiB, 1024", "50MiB, 52428800", "999999GiB, 1073740750258176"})
    void isItsBytes(String written, long bytes) {
        assertThat(new ByteSize(written).bytes()).isEqualTo(bytes);
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(new ByteSize("50MiB")).hasToString("50MiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0KiB", "50", "50MB", "50 MiB", "-1KiB", "1000000KiB", "50mib", "1.5GiB"})
    void whatIsNoSizeIsRefused(String written) {
        assertThatThrownBy(() -> new ByteSize(written)).isInstanceOf(IllegalArgumentException.class);
    }
}
