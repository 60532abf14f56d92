package org.broadtape.desk.leaks;

/// A text that leaves the program, or left it, by no address: a mail, a number of the outgoing wire.
public record Paper(Asker asker, Exit exit, String text) {
}
