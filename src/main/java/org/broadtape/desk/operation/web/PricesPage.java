package org.broadtape.desk.operation.web;

import java.util.List;

import org.broadtape.desk.web.Said;
import org.broadtape.instruments.quotes.HeldQuote;
import org.broadtape.instruments.quotes.health.SourceCondition;

/// @param bars how many daily prices are held
/// @param runs whether whoever looks may decide
record PricesPage(List<SourceCondition> sources, List<HeldQuote> held, long bars, boolean runs, Said said) {
}
