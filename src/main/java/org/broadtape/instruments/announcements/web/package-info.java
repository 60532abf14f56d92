/// Pages of announcements for readers, and the newest of them on the pages of companies and instruments.
@NullMarked
package org.broadtape.instruments.announcements.web;

import org.jspecify.annotations.NullMarked;
