@NullMarked
package org.broadtape.delivery.mail.smtp;

import org.jspecify.annotations.NullMarked;
