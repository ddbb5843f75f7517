package market.helpdesk.web.privacy;

