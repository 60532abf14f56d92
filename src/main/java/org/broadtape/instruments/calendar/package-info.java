/// What is to come: days of dividends and splits, as issuers' actions have them, and the days that announcements name, such as meetings. Start at
/// [org.broadtape.instruments.calendar.Agenda].
@NullMarked
package org.broadtape.instruments.calendar;

import org.jspecify.annotations.NullMarked;
