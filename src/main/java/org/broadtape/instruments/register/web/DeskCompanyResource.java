package org.broadtape.instruments.register.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;

import org.broadtape.instruments.Companies;
import org.broadtape.instruments.Company;
import org.broadtape.instruments.CompanyId;
import org.broadtape.instruments.Instruments;
import org.broadtape.instruments.identity.Lei;
import org.broadtape.instruments.identity.change.ChangeText;
import org.broadtape.instruments.identity.change.Changing;
import org.broadtape.instruments.register.Editing;
import org.broadtape.kernel.Refused;
import org.broadtape.members.Visit;
import org.broadtape.members.audit.Audit;
import org.broadtape.members.staff.Right;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/// `/desk/companies/{id}`: what is known of a company, to be corrected, and what happened to it, to be told.
@Path("/desk/companies/{id: \\d{1,18}}")
@Produces("text/html;charset=UTF-8")
@RunOnVirtualThread
class DeskCompanyResource {

    private static final int UNPROCESSABLE = 422;
    private static final int LOG = 20;

    private final Companies companies;
    private final Instruments instruments;
    private final Editing editing;
    private final Changing changing;
    private final ChangeText text;
    private final Audit audit;
    private final Visit visit;

    DeskCompanyResource(Companies companies, Instruments instruments, Editing editing, Changing changing, ChangeText text, Audit audit, Visit visit) {
        this.companies = companies;
        this.instruments = instruments;
        this.editing = editing;
        this.changing = changing;
        this.text = text;
        this.audit = audit;
        this.visit = visit;
    }

    @GET
    public TemplateInstance company(@PathParam("id") long id, @QueryParam("done") @DefaultValue("") String done) {
        visit.staff(Right.CHANGE_INSTRUMENTS);
        var company = companies.of(new CompanyId(id));
        return page(company, form(company), ChangeForm.EMPTY, Said.done(done));
    }

    @POST
    public RestResponse<Object> correct(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.CHANGE_INSTRUMENTS);
        var company = companies.of(new CompanyId(id));
        var typed = CompanyForm.of(sent);
        try {
            editing.company(actor, company.id(), typed.read());
            return Said.at("/desk/companies/" + id, "kept");
        } catch (Refused refused) {
            return again(page(company, typed, ChangeForm.EMPTY, Said.refused(refused)));
        }
    }

    @POST
    @Path("change")
    public RestResponse<Object> tell(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        var actor = visit.staff(Right.CHANGE_INSTRUMENTS);
        var company = companies.of(new CompanyId(id));
        var typed = ChangeForm.of(sent);
        try {
            changing.tell(actor, text.read(typed.day(), typed.what(), company.slug().value(), typed.to()));
            return Said.at("/desk/companies/" + id, "told");
        } catch (Refused refused) {
            return again(page(company, form(company), typed, Said.refused(refused)));
        }
    }

    private CompanyForm form(Company company) {
        return CompanyForm.of(company, companies.names(company.id()).aliases(), companies.people(company.id()));
    }

    private static RestResponse<Object> again(TemplateInstance page) {
        return ResponseBuilder.<Object>ok(page).status(UNPROCESSABLE).build();
    }

    private TemplateInstance page(Company company, CompanyForm typed, ChangeForm change, Said said) {
        return Templates.company(new Pages.One(company, company.lei().isEmpty() ? "" : Lei.doubt(company.lei()), typed, change, instruments.of(company.id()), changing.of(company.id()),
                audit.about(company.id().aggregate(), LOG), said));
    }
}
