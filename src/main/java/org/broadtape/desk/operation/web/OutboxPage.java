package org.broadtape.desk.operation.web;

import java.util.List;

import org.broadtape.desk.web.Said;
import org.broadtape.jobs.Backlog;

/// @param runs whether whoever looks may decide
record OutboxPage(List<Backlog.Waiting> listeners, List<Backlog.Parked> parked, List<Backlog.Overdue> overdue, boolean runs, Said said) {
}
