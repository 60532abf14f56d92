/// Mail: the channel `mail`, over SMTP or, without `BROADTAPE_SMTP_URL`, into files. To send one, promise it to a recipient on
/// [org.broadtape.delivery.mail.MailChannel#NAME] and make its content with [org.broadtape.delivery.mail.Letters].
@NullMarked
package org.broadtape.delivery.mail;

import org.jspecify.annotations.NullMarked;
