package org.broadtape.desk;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.broadtape.members.staff.DeskEntries;
import org.broadtape.members.staff.DeskEntry;
import org.broadtape.members.staff.DeskEntry.Part;
import org.broadtape.members.staff.Right;

/// The desk's own pages, and those of modules that stand below `members`.
@ApplicationScoped
class OwnEntries implements DeskEntries {

    @Override
    public List<DeskEntry> entries() {
        return List.of(
                new DeskEntry(Part.NEWSROOM, "What waits", "/desk", 'w', Right.OPEN_DESK),
                new DeskEntry(Part.NEWSROOM, "Articles", "/desk/articles", 'a', Right.OPEN_DESK),
                new DeskEntry(Part.MACHINE, "Checks", "/desk/checks", 'c', Right.SEE_OPERATION),
                new DeskEntry(Part.MACHINE, "Providers", "/desk/providers", 'p', Right.SEE_OPERATION),
                new DeskEntry(Part.MACHINE, "Prices", "/desk/prices", 'q', Right.SEE_OPERATION),
                new DeskEntry(Part.MACHINE, "Deliveries", "/desk/deliveries", 'd', Right.SEE_OPERATION),
                new DeskEntry(Part.MACHINE, "Outbox", "/desk/outbox", 'o', Right.SEE_OPERATION),
                new DeskEntry(Part.MACHINE, "Mail", "/desk/mail", 'e', Right.MANAGE_STAFF),
                new DeskEntry(Part.MACHINE, "Audit log", "/desk/audit", 'l', Right.SEE_AUDIT));
    }
}
