package org.broadtape.instruments.register.web;

import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.directory.Directory;
import org.broadtape.instruments.register.Doubts;
import org.broadtape.members.Visit;
import org.broadtape.members.staff.Right;

/// `/desk/companies`: finds companies and instruments to correct; at first those with a number in doubt.
@Path("/desk/companies")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DeskCompaniesResource {

    private static final int MOST = 100;

    private final Directory directory;
    private final Doubts doubts;
    private final Visit visit;

    DeskCompaniesResource(Directory directory, Doubts doubts, Visit visit) {
        this.directory = directory;
        this.doubts = doubts;
        this.visit = visit;
    }

    @GET
    public TemplateInstance all(@QueryParam("find") @DefaultValue("") String find) {
        visit.staff(Right.CHANGE_INSTRUMENTS);
        return find.isBlank() ? Templates.companies(new Pages.All("", List.of(), doubts.some(MOST))) : Templates.companies(new Pages.All(find.strip(), directory.search(find, MOST), List.of()));
    }
}
