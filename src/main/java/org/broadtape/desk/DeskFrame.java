package org.broadtape.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;

import org.broadtape.members.Visit;
import org.broadtape.members.staff.Actor;
import org.broadtape.members.staff.DeskEntries;
import org.broadtape.members.staff.DeskEntry;
import org.broadtape.members.staff.DeskEntry.Part;
import org.broadtape.members.staff.Right;
import org.broadtape.members.staff.Role;

/// What the frame of the desk says: who is signed in, and the pages that they may open. Templates know it as `inject:desk`.
@ApplicationScoped
@Named("desk")
public class DeskFrame {

    private final List<DeskEntry> entries;
    private final Visit visit;

    DeskFrame(Instance<DeskEntries> entries, Visit visit) {
        this.entries = entries.stream().flatMap(module -> module.entries().stream()).sorted(Comparator.comparing(DeskEntry::part)).toList();
        this.visit = visit;
    }

    /// A heading of the menu with what stands under it.
    public record Heading(String name, List<DeskEntry> entries) {
    }

    /// Only what whoever asks may open.
    public List<Heading> menu() {
        var actor = actor();
        return Arrays.stream(Part.values())
                .map(part -> new Heading(part.heading(), entries.stream().filter(entry -> entry.part() == part && actor.may(entry.right())).toList()))
                .filter(heading -> !heading.entries().isEmpty()).toList();
    }

    public String name() {
        return actor().name();
    }

    /// In words, such as `editor, producer`.
    public String roles() {
        return actor().roles().stream().sorted().map(Role::inWords).collect(Collectors.joining(", "));
    }

    /// Of every module.
    List<DeskEntry> entries() {
        return entries;
    }

    private Actor actor() {
        return visit.staff(Right.OPEN_DESK);
    }
}
