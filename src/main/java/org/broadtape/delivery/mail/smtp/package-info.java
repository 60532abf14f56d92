/// SMTP, and what its answers mean for the ledger.
@NullMarked
package org.broadtape.delivery.mail.smtp;

import org.jspecify.annotations.NullMarked;
