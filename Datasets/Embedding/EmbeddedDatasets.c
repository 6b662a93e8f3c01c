int embedded_placeholder;
