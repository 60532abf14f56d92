package org.broadtape.instruments.directory.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the directory and of companies' pages. Another language is a file `messages/companies_xx.properties`.
@MessageBundle("companies")
public interface DirectoryMessages {

    @Message("Click a company:")
    String click();

    @Message("Find")
    String find();

    @Message("Companies")
    String companies();

    @Message("{count} companies, by name, sector, country and exchange.")
    String lede(String count);

    @Message("No companies are known here yet.")
    String none();

    @Message("No company is like that.")
    String noneLike();

    @Message("Show all companies")
    String all();

    @Message("Found for “{text}”")
    String found(String text);

    @Message("Nothing is called or numbered “{text}” here. A name may begin with any of its words; a symbol or an ISIN is as good.")
    String nothing(String text);

    @Message("By letter")
    String byLetter();

    @Message("{count} companies under {letter}")
    String under(String count, String letter);

    @Message("Sector")
    String sector();

    @Message("Country")
    String country();

    @Message("Exchange")
    String exchange();

    @Message("Any")
    String any();

    @Message("Show")
    String show();

    @Message("Name")
    String name();

    @Message("Listed as")
    String listed();

    @Message("Next companies")
    String next();

    @Message("First companies")
    String first();

    @Message("Pages")
    String pages();

    @Message("formerly {name}")
    String formerly(String name);

    @Message("also {name}")
    String also(String name);

    @Message("Price")
    String price();

    @Message("ISIN")
    String isin();

    @Message("Issued")
    String issued();

    @Message("Nothing that this company has issued is known here.")
    String nothingIssued();

    @Message("People")
    String people();

    @Message("Company")
    String facts();

    @Message("Industry")
    String industry();

    @Message("Legal entity identifier")
    String lei();

    @Message("Website")
    String website();

    @Message("Formerly")
    String former();

    @Message("until {day}")
    String until(String day);

    @Message("Also called")
    String aliases();

    @Message("Suspended")
    String suspended();

    @Message("Delisted")
    String delisted();

    @Message("Since {day} part of")
    String merged(String day);

    @Message("This company ended on {day}.")
    String ended(String day);

    @Message("{count} found")
    String counted(int count);
}
