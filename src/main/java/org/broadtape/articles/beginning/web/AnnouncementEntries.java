package org.broadtape.articles.beginning.web;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.staff.DeskEntries;
import org.broadtape.members.staff.DeskEntry;
import org.broadtape.members.staff.DeskEntry.Part;
import org.broadtape.members.staff.Right;

@ApplicationScoped
class AnnouncementEntries implements DeskEntries {

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(Part.NEWSROOM, "Announcements", "/desk/announcements", 'n', Right.OPEN_DESK));
    }
}
