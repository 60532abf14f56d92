/// The operator's pages: outbox, deliveries, providers, checks, and the mails that were written to files.
@NullMarked
package org.broadtape.desk.operation.web;

import org.jspecify.annotations.NullMarked;
