package org.broadtape.members.staff;

/// A page that the menu of the desk leads to, for whoever has its right.
///
/// @param key the letter which, after a `g`, goes there; each entry has another
public record DeskEntry(Part part, String name, String path, char key, Right right) {

    /// The parts of the menu, in this order.
    public enum Part {
        NEWSROOM("Newsroom"), READERS("Readers"), MACHINE("Machine");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }
    }
}
