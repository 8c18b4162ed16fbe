package io.github.soc2evidence.model;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Whether two values of files say the same, wherever they stand in them. */
public final class Sameness {
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private Sameness() {}

    /** Equality that looks past every {@link Place}. */
    public static boolean of(Object one, Object other) {
        if (one == other || (one instanceof Place && other instanceof Place)) {
            return true;
        }
        if (one instanceof Record && one.getClass() == other.getClass()) {
            for (RecordComponent component : components(one)) {
                if (!of(component(component, one), component(component, other))) {
                    return false;
                }
            }
            return true;
        }
        if (one instanceof List<?> list && other instanceof List<?> otherList) {
            Iterator<?> others = otherList.iterator();
            return list.size() == otherList.size() && list.stream().allMatch(item -> of(item, others.next()));
        }
        if (one instanceof Optional<?> optional && other instanceof Optional<?> otherOptional) {
            return optional.isPresent() == otherOptional.isPresent()
                    && (optional.isEmpty() || of(optional.get(), otherOptional.get()));
        }
        return one.equals(other);
    }

    /** Of a record, in the order of the format; reflection would make them anew for each question. */
    static RecordComponent[] components(Object owner) {
        return COMPONENTS.get(owner.getClass());
    }

    /** What a record holds under one of its names. */
    static Object component(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's accessor is public", e);
        }
    }
}
