package io.github.soc2evidence.benchmark;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Writes a large record for {@code git fast-import}. The same kind and number give the same bytes. */
public final class LargeRecord {
    private LargeRecord() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        try (var out = new ImportStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            switch (arguments[0]) {
                case "in-place" -> InPlaceRecord.write(out, count);
                case "records" -> OccurrenceRecord.write(out, count);
                case "signed" -> OccurrenceRecord.signed(out, count);
                case "items" -> ItemsRecord.write(out, count);
                default -> throw new IllegalArgumentException("no such record: " + arguments[0]);
            }
        }
    }
}
