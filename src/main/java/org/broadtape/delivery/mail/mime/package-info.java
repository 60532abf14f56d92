/// How a mail is written down: head, two forms of its body, signature. What would break a line of its head is refused.
@NullMarked
package org.broadtape.delivery.mail.mime;

import org.jspecify.annotations.NullMarked;
