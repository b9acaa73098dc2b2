your-part-has-changed = Lo que puedes hacer aquí ha cambiado entretanto. Abre la página de nuevo.
site-not-understood = Escribe la dirección completa del sitio, empezando por https://.
mail-not-understood = Una dirección de correo se escribe como recepcion@clinica.example.
only-coordinators-list = Solo quien coordina esta coalición registra organizaciones.
only-stewards-edit = Solo una persona responsable de esta organización cambia su página.
