package org.broadtape.instruments;

import org.broadtape.jobs.Event;

/// What is known of a company or an instrument is new, or another than before. Pages that show it bear its aggregate as a tag.
public sealed interface ReferenceChanged extends Event permits CompanyChanged, InstrumentChanged {
}
