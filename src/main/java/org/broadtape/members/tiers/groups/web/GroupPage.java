package org.broadtape.members.tiers.groups.web;

import java.util.List;

import org.broadtape.members.EmailAddress;
import org.broadtape.members.MemberId;
import org.broadtape.members.roster.web.Told;
import org.broadtape.members.tiers.groups.Group;
import org.broadtape.members.tiers.groups.MailDomain;

/// @param typed what was typed into the form that was refused
record GroupPage(Group group, List<EmailAddress> addresses, List<MailDomain> domains, List<MemberId> seated, boolean changes, String typed, Told told) {
}
