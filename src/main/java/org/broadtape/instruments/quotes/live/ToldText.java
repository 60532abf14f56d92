package org.broadtape.instruments.quotes.live;

import org.broadtape.instruments.figures.PriceView;

/// How a price is told to the script of a page: written once, and then the same for every page that shows it.
public interface ToldText {

    String of(PriceView view);
}
