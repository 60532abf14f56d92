package org.broadtape.instruments;

/// What an instrument is, or where it is listed, is new or another than before; never what it costs.
public record InstrumentChanged(long instrument) implements ReferenceChanged {

    @Override
    public String aggregate() {
        return new InstrumentId(instrument).aggregate();
    }
}
