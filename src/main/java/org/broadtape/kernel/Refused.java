package org.broadtape.kernel;

/// Something that came in cannot be taken. The message says what to do about it; `place` where it lies (a file and line, a field), or is empty.
public final class Refused extends RuntimeException {

    private final String why;
    private final String place;

    public Refused(String why, String place) {
        super(why);
        this.why = why;
        this.place = place;
    }

    public Refused(String why) {
        this(why, "");
    }

    /// The same refusal, known to lie elsewhere: in a file that its first finder could not name.
    public Refused at(String elsewhere) {
        return new Refused(why, elsewhere);
    }

    public String place() {
        return place;
    }

    /// The whole sentence, place first.
    public String sentence() {
        return place.isEmpty() ? why : place + ": " + why;
    }
}
