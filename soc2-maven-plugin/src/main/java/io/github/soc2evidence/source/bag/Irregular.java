package io.github.soc2evidence.source.bag;

/** What makes a file no zip of the one form, to be read after its name. */
final class Irregular extends Exception {
    private static final long serialVersionUID = 1L;

    Irregular(String what) {
        super(what);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
