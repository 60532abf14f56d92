package org.broadtape.comments.moderation.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.staff.DeskEntries;
import org.broadtape.members.staff.DeskEntry;
import org.broadtape.members.staff.DeskEntry.Part;
import org.broadtape.members.staff.Right;

@ApplicationScoped
class ModerationEntries implements DeskEntries {

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(Part.READERS, "Comments", "/desk/moderation", 'r', Right.MODERATE),
                new DeskEntry(Part.READERS, "Who may comment", "/desk/moderation/rule", 'y', Right.MODERATE),
                new DeskEntry(Part.READERS, "Rule book", "/desk/moderation/book", 'b', Right.MODERATE),
                new DeskEntry(Part.READERS, "Log of comments", "/desk/moderation/log", 'k', Right.MODERATE));
    }
}
