package org.broadtape.members.web.account;

import java.util.List;

import org.broadtape.members.account.Notifications.Choice;

/// `/account/notifications`.
public record NotificationsPage(List<Choice> choices, boolean saved) {
}
