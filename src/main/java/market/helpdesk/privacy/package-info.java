package market.helpdesk.privacy;

