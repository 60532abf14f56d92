package org.broadtape.delivery.mail;

import org.broadtape.delivery.Outcome;
import org.broadtape.delivery.mail.mime.Draft;
import org.broadtape.delivery.mail.mime.Written;

/// Who takes a mail that is written.
interface Post extends AutoCloseable {

    Outcome post(Draft draft, Written mail, boolean urgent);

    @Override
    default void close() {
    }
}
